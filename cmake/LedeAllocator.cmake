# What programs allocate with. A library leaves that to the program that embeds it; sanitizers
# bring their own.
add_library(lede_allocator INTERFACE)
if(NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize")
  pkg_check_modules(JEMALLOC REQUIRED IMPORTED_TARGET jemalloc)
  target_link_libraries(lede_allocator INTERFACE PkgConfig::JEMALLOC)
endif()
