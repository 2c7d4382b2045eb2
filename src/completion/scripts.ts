// The line is read rather than COMP_WORDS, which bash 3 and later ones split in different ways.
const BASH = `# Completion of awesome-pretrain for bash, from 3.2 on.
_awesome_pretrain() {
  local IFS=' ' line=\${COMP_LINE-} answer
  line=\${line:0:\${COMP_POINT:-0}}
  if [[ $line != *"\${COMP_WORDS[0]}"* ]]; then  # a function for an alias changes the words only
    line="\${COMP_WORDS[*]:0:COMP_CWORD+1}"
    line=\${line// = /=}
  fi
  COMPREPLY=()
  while IFS= read -r answer; do
    [ -z "$answer" ] || COMPREPLY[\${#COMPREPLY[@]}]=$answer
  done <<<"$(awesome-pretrain __complete --bash "$line" "\${2-\${COMP_WORDS[COMP_CWORD]}}" 2>/dev/null </dev/null)"
}
complete -F _awesome_pretrain awesome-pretrain
`;

const ZSH = `#compdef awesome-pretrain
# Completion of awesome-pretrain for zsh: as _awesome-pretrain in a folder of fpath, or sourced after compinit.
_awesome-pretrain() {
  local answer value
  local -a answers candidates
  answers=("\${(@f)$(awesome-pretrain __complete -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null </dev/null)}")
  if [[ $answers[1] == $'\\t'* ]]; then
    compset -P "\${(b)answers[1]#?}"
    _files
    return
  fi
  [[ $PREFIX == --*=* ]] && compset -P 1 '*='
  for answer in $answers; do
    value=\${\${answer%%$'\\t'*}#$IPREFIX}
    value=\${value//\\\\/\\\\\\\\}
    candidates+=("\${value//:/\\\\:}\${\${(M)answer%%$'\\t'*}/$'\\t'/:}")
  done
  _describe -V awesome-pretrain candidates ||
    _describe -V awesome-pretrain candidates -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]} l:|=*'
}
if [[ $funcstack[1] == _awesome-pretrain ]]; then
  _awesome-pretrain "$@"
else
  compdef _awesome-pretrain awesome-pretrain
fi
`;

const FISH = `# Completion of awesome-pretrain for fish.
function __awesome_pretrain_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l typed (commandline -ct)
    set -l word (string unescape -- "$typed")
    for answer in (awesome-pretrain __complete -- $words "$word" 2>/dev/null </dev/null)
        if string match -q \\t'*' -- $answer
            set -l prefix (string sub -s 2 -- $answer)
            set -l path (string sub -s (math 1 + (string length -- "$prefix")) -- "$typed")
            for file in (complete -C "'' $path")
                printf '%s%s\\n' "$prefix" $file
            end
        else
            printf '%s\\n' $answer
        end
    end
end
complete -c awesome-pretrain -f -k -a '(__awesome_pretrain_complete)'
`;

const SCRIPTS = { bash: BASH, zsh: ZSH, fish: FISH };

/** The shells that there is a script for. */
export type Shell = keyof typeof SCRIPTS;

/**
 * The script that teaches a shell to complete the program's calls. It knows none of the commands:
 * it asks the program with what is typed so far, and offers what that answers (`answer.ts`).
 */
export function scriptFor(shell: Shell): string {
  return SCRIPTS[shell];
}
