# Installs the libraries, headers, programs and the CMake package.
include(CMakePackageConfigHelpers)
