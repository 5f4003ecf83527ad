# SPDX-License-Identifier: Apache-2.0
# cmake -D PROGRAM=… -D EXPECTED=… -D ARGUMENT=… -D DIRECTORY=… -P compare.cmake: PROGRAM ARGUMENT, run in DIRECTORY,
# prints what EXPECTED holds.
execute_process(COMMAND ${PROGRAM} ${ARGUMENT} WORKING_DIRECTORY ${DIRECTORY}
  OUTPUT_VARIABLE printed ERROR_VARIABLE complained RESULT_VARIABLE status)
file(READ ${EXPECTED} expected)
if(NOT status EQUAL 0 OR NOT complained STREQUAL "" OR NOT printed STREQUAL expected)
  message(FATAL_ERROR "status ${status}\nstderr: ${complained}\nprinted:\n${printed}\nexpected:\n${expected}")
endif()
