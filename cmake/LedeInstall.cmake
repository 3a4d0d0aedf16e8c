# Installs the libraries (archives and shared), the headers, the programs and the CMake package.
include(CMakePackageConfigHelpers)

set(LEDE_CMAKE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/lede)
target_compile_features(lede_headers INTERFACE cxx_std_20)

set_target_properties(lede_headers PROPERTIES EXPORT_NAME headers)
set_target_properties(lede_analysis PROPERTIES EXPORT_NAME internal_analysis)
set_target_properties(lede_store PROPERTIES EXPORT_NAME internal_store)

# The unit tests reach inside the archives; the shared libraries are linked from the same objects,
# so that nothing is compiled twice.
foreach(part indexer query)
  set_target_properties(lede_${part} PROPERTIES EXPORT_NAME ${part} OUTPUT_NAME lede-${part})
  get_target_property(libraries lede_${part} LINK_LIBRARIES)
  add_library(lede_${part}_shared SHARED $<TARGET_OBJECTS:lede_${part}>)
  target_link_libraries(lede_${part}_shared PUBLIC lede_headers PRIVATE ${libraries})
  target_link_options(lede_${part}_shared PRIVATE
    -Wl,--version-script=${PROJECT_SOURCE_DIR}/cmake/lede.map)
  set_target_properties(lede_${part}_shared PROPERTIES
    EXPORT_NAME ${part}
    OUTPUT_NAME lede-${part}
    LINKER_LANGUAGE CXX
    LINK_DEPENDS ${PROJECT_SOURCE_DIR}/cmake/lede.map
    VERSION ${PROJECT_VERSION}
    SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
endforeach()

# index_admin.hpp is implemented in the store; what nothing inside calls would be left out.
target_sources(lede_indexer_shared PRIVATE $<TARGET_OBJECTS:lede_store>)

install(TARGETS lede_headers EXPORT ledeHeaders FILE_SET HEADERS)
install(TARGETS lede_analysis lede_store lede_indexer lede_query EXPORT ledeStatic)
install(TARGETS lede_indexer_shared lede_query_shared EXPORT ledeShared)
foreach(set Headers Static Shared)
  install(EXPORT lede${set} NAMESPACE lede:: DESTINATION ${LEDE_CMAKE_DIR})
endforeach()

install(TARGETS lede-index)

configure_package_config_file(cmake/ledeConfig.cmake.in ledeConfig.cmake
  INSTALL_DESTINATION ${LEDE_CMAKE_DIR})
write_basic_package_version_file(ledeConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/ledeConfig.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/ledeConfigVersion.cmake
  ${PROJECT_SOURCE_DIR}/cmake/FindXapian.cmake
  DESTINATION ${LEDE_CMAKE_DIR})
