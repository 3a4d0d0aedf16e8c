# Finds Xapian, whose Debian package ships a CMake config that defines no target.
# Defines Xapian::Xapian and Xapian_VERSION.
find_path(Xapian_INCLUDE_DIR xapian.h)
find_library(Xapian_LIBRARY NAMES xapian)
if(Xapian_INCLUDE_DIR AND EXISTS "${Xapian_INCLUDE_DIR}/xapian/version.h")
  file(STRINGS "${Xapian_INCLUDE_DIR}/xapian/version.h" _xapian_line
    REGEX "^#define XAPIAN_VERSION \"")
  string(REGEX REPLACE ".*\"([^\"]*)\".*" "\\1" Xapian_VERSION "${_xapian_line}")
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Xapian
  REQUIRED_VARS Xapian_LIBRARY Xapian_INCLUDE_DIR VERSION_VAR Xapian_VERSION)
if(Xapian_FOUND AND NOT TARGET Xapian::Xapian)
  add_library(Xapian::Xapian UNKNOWN IMPORTED)
  set_target_properties(Xapian::Xapian PROPERTIES
    IMPORTED_LOCATION "${Xapian_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${Xapian_INCLUDE_DIR}")
endif()
mark_as_advanced(Xapian_INCLUDE_DIR Xapian_LIBRARY)
