# Warnings for our own targets only: link with $<BUILD_INTERFACE:lede_warnings>.
add_library(lede_warnings INTERFACE)
target_compile_options(lede_warnings INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow>)
