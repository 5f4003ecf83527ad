# SPDX-License-Identifier: Apache-2.0
# Completion of gouji for bash.

_gouji() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
  local words=
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W 'extract check view ingest inspect forms explain --help --version' -- "$word"))
    return
  fi

  case $command/$before in
    extract/--format) words='csv json ndjson' ;;
    check/--format) words='text json sarif' ;;
    */--format) words='text json' ;;
    */--lang) words='zh en' ;;
    */--form | */--profile | */--baseline | */--write-baseline)
      compopt -o default
      return
      ;;
    */--disable) words=$(gouji explain 2>/dev/null | cut -f 1) ;;
    */--severity)
      compopt -o nospace
      words=$(gouji explain 2>/dev/null | cut -f 1 | sed 's/$/=/')
      ;;
    */--fail-on) words='error warning note never' ;;
    */--min-severity) words='error warning note unassessed' ;;
    */--into)
      compopt -o default
      return
      ;;
    */--jobs)
      return
      ;;
    */--charset) words='utf-8 gb18030 big5 utf-16' ;;
    */--limit)
      compopt -o nospace
      words='max_input_bytes= max_text_bytes= max_package_entries= max_inflated_bytes=
        max_inflation_ratio= max_depth= max_cells= max_columns= max_rows= max_findings='
      ;;
  esac
  if [[ -n $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
    return
  fi

  if [[ $word == -* ]]; then
    case $command in
      extract) words='--charset --disable --form --format --help --lang --limit --output --profile --severity' ;;
      check)
        words='--baseline --blank-as-zero --charset --disable --fail-on --form --format --help --lang --limit --min-severity
          --profile --severity --write-baseline'
        ;;
      view) words='--charset --disable --form --help --lang --limit --output --profile --severity' ;;
      ingest) words='--blank-as-zero --charset --form --help --into --jobs --limit' ;;
      inspect) words='--charset --form --format --help --lang --limit' ;;
      forms) words='--form --format --help' ;;
      explain) words='--format --help --lang' ;;
    esac
    COMPREPLY=($(compgen -W "$words" -- "$word"))
    return
  fi

  case $command in
    extract | check | view | ingest | inspect) compopt -o default ;;
    forms) COMPREPLY=($(compgen -W "$(gouji forms 2>/dev/null | grep -o '^[0-9]*')" -- "$word")) ;;
    explain) COMPREPLY=($(compgen -W "$(gouji explain 2>/dev/null | cut -f 1)" -- "$word")) ;;
  esac
}
complete -F _gouji gouji
