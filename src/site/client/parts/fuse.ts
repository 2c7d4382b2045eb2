export { default } from 'fuse.js/basic';
