# SPDX-License-Identifier: Apache-2.0
# Completion of gouji for fish.

set -l commands extract check view ingest inspect forms explain
set -l limits max_input_bytes= max_text_bytes= max_package_entries= max_inflated_bytes= max_inflation_ratio= \
    max_depth= max_cells= max_columns= max_rows= max_findings=

complete -c gouji -n "not __fish_seen_subcommand_from $commands" -f
complete -c gouji -n "not __fish_seen_subcommand_from $commands" -l version -d 'Print the version'
complete -c gouji -n "not __fish_seen_subcommand_from $commands" -a extract -d 'Print the figures of reports'
complete -c gouji -n "not __fish_seen_subcommand_from $commands" -a check -d 'Print what is wrong or odd about reports'
complete -c gouji -n "not __fish_seen_subcommand_from $commands" -a view -d 'Write a report as a page for a browser, beside its source'
complete -c gouji -n "not __fish_seen_subcommand_from $commands" -a ingest -d 'Read an archive of files into one store'
complete -c gouji -n "not __fish_seen_subcommand_from $commands" -a inspect -d 'Print how documents were read, row by row'
complete -c gouji -n "not __fish_seen_subcommand_from $commands" -a forms -d 'Print the statutory forms that are read'
complete -c gouji -n "not __fish_seen_subcommand_from $commands" -a explain -d 'Print what a finding means and what to do'
complete -c gouji -s h -l help -d 'Print the options, with examples'

complete -c gouji -n '__fish_seen_subcommand_from extract check view ingest inspect' -l charset -x -a 'utf-8 gb18030 big5 utf-16' -d 'Encoding of text files'
complete -c gouji -n '__fish_seen_subcommand_from extract check view ingest inspect forms' -l form -r -d 'Add the forms in a file'
complete -c gouji -n '__fish_seen_subcommand_from extract check view ingest inspect' -l limit -x -a "$limits" -d 'Reset a limit'
complete -c gouji -n '__fish_seen_subcommand_from extract check view inspect explain' -l lang -x -a 'zh en' -d 'Language of messages'

complete -c gouji -n '__fish_seen_subcommand_from extract check view' -l disable -x -a "(gouji explain 2>/dev/null | cut -f 1)" -d 'Only count findings of a code'
complete -c gouji -n '__fish_seen_subcommand_from extract check view' -l severity -x -a "(gouji explain 2>/dev/null | cut -f 1 | sed 's/\$/=/')" -d 'Give findings another severity'
complete -c gouji -n '__fish_seen_subcommand_from extract check view' -l profile -r -d 'Take these choices from a file'

complete -c gouji -n '__fish_seen_subcommand_from extract' -l format -x -a 'csv json ndjson' -d 'What to print'
complete -c gouji -n '__fish_seen_subcommand_from extract view' -s o -l output -r -d 'Write there instead of standard output'

complete -c gouji -n '__fish_seen_subcommand_from check' -l baseline -r -d 'Only count findings that a file knows'
complete -c gouji -n '__fish_seen_subcommand_from check' -l write-baseline -r -d 'Write what is found there'
complete -c gouji -n '__fish_seen_subcommand_from check' -l format -x -a 'text json sarif' -d 'What to print'
complete -c gouji -n '__fish_seen_subcommand_from check' -l fail-on -x -a 'error warning note never' -d 'Exit with status 1 from this severity on'
complete -c gouji -n '__fish_seen_subcommand_from check' -l min-severity -x -a 'error warning note unassessed' -d 'Show findings from this severity on'
complete -c gouji -n '__fish_seen_subcommand_from check ingest' -l blank-as-zero -d 'Take blank cells for zero in relations'

complete -c gouji -n '__fish_seen_subcommand_from ingest' -l into -r -d 'The store'
complete -c gouji -n '__fish_seen_subcommand_from ingest' -l jobs -x -d 'Threads that read documents'
complete -c gouji -n '__fish_seen_subcommand_from inspect' -l format -x -a 'text json' -d 'What to print'

complete -c gouji -n '__fish_seen_subcommand_from forms explain' -f
complete -c gouji -n '__fish_seen_subcommand_from forms explain' -l format -x -a 'text json' -d 'What to print'
complete -c gouji -n '__fish_seen_subcommand_from forms' -a "(gouji forms 2>/dev/null | string match -r '^[0-9]+')"
complete -c gouji -n '__fish_seen_subcommand_from explain' -a "(gouji explain 2>/dev/null | cut -f 1)"
