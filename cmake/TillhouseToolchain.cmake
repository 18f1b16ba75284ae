# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings, sanitizers, linker and compiler cache: said once, for every target of ours.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
# Enough for a backtrace with lines, at a third of the size and time of full debug information.
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")
# Invariants are checked in what is shipped too, so NDEBUG is not defined.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -g1")

find_program(TILLHOUSE_CCACHE ccache)
if(TILLHOUSE_CCACHE)
    # Precompiled headers are only cached with these two settings; base_dir lets two checkouts share the cache. A file that
    # changed while it was compiled is never cached: an object of older text would come back as that of the newer.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env"
        "CCACHE_SLOPPINESS=pch_defines,time_macros"
        "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" "CCACHE_NOHASHDIR=1" "${TILLHOUSE_CCACHE}")
endif()

add_library(tillhouse_options INTERFACE)
# A unity file is not a header, so a type with internal linkage inside a class there is fine.
target_compile_options(tillhouse_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wconversion -Wno-sign-conversion -Wno-subobject-linkage
    -Werror -fstack-protector-strong -fpch-preprocess)
target_compile_definitions(tillhouse_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    TILLHOUSE_VERSION="${PROJECT_VERSION}")
target_link_options(tillhouse_options INTERFACE -Wl,-z,relro,-z,now -Wl,--as-needed)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_definitions(tillhouse_options INTERFACE _FORTIFY_SOURCE=2)
endif()
find_program(TILLHOUSE_LLD ld.lld)
if(TILLHOUSE_LLD)
    target_link_options(tillhouse_options INTERFACE -fuse-ld=lld)
endif()
foreach(sanitizer IN LISTS TILLHOUSE_SANITIZE)
    target_compile_options(tillhouse_options INTERFACE -fsanitize=${sanitizer} -fno-omit-frame-pointer)
    target_link_options(tillhouse_options INTERFACE -fsanitize=${sanitizer})
endforeach()
