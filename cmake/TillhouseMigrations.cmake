# SPDX-License-Identifier: GPL-3.0-or-later
# tillhouse_embed_migrations(target store)
# Compiles backend/db/migrations/<store>/NNNN_name.sql into the target. There, "migrations_<store>.h" declares
#   namespace tillhouse::db { auto migrations_<store>() -> std::vector<Migration>; }

function(tillhouse_embed_migrations target store)
    set(script_file "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embed_migrations.cmake")
    set(folder "${CMAKE_SOURCE_DIR}/backend/db/migrations/${store}")
    file(GLOB scripts CONFIGURE_DEPENDS "${folder}/*.sql")
    if(NOT scripts)
        message(FATAL_ERROR "migrations: ${folder} holds no NNNN_name.sql")
    endif()
    set(names ${scripts})
    list(TRANSFORM names REPLACE "^.*/" "")
    list(JOIN names "," names)
    set(out "${CMAKE_CURRENT_BINARY_DIR}/migrations")
    set(base "${out}/migrations_${store}")
    add_custom_command(
        OUTPUT "${base}.cpp" "${base}.h"
        COMMAND ${CMAKE_COMMAND} -DSTORE=${store} -DNAMES=${names} -DFOLDER=${folder} -DBASE=${base} -P "${script_file}"
        DEPENDS ${scripts} "${script_file}"
        COMMENT "migrations of ${store}"
        VERBATIM)
    target_sources(${target} PRIVATE "${base}.cpp" "${base}.h")
    set_source_files_properties("${base}.cpp" "${base}.h" PROPERTIES SKIP_AUTOMOC ON)
    target_include_directories(${target} PRIVATE "${out}")
endfunction()
