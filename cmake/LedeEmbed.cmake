# lede_embed(TARGET NAME FILE): links FILE into TARGET as read-only data, mapped with the program.
# C++ reaches it with LEDE_EMBEDDED(NAME) of analysis/embedded.hpp.
function(lede_embed target name file)
  get_filename_component(path ${file} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_SOURCE_DIR})
  set(source ${CMAKE_CURRENT_BINARY_DIR}/embed_${name}.S)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
.section .rodata
.hidden lede_data_@name@_begin
.hidden lede_data_@name@_end
.globl lede_data_@name@_begin
.globl lede_data_@name@_end
.balign 4096
lede_data_@name@_begin:
.incbin "@path@"
lede_data_@name@_end:
.byte 0
.section .note.GNU-stack,"",@progbits
]])
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS ${path})
  target_sources(${target} PRIVATE ${source})
endfunction()
