# The WebAssembly modules, each a .mjs beside a .wasm: conv2d, which a page loads first, and
# conv2d-large, which has the algorithms for large layers as well. Made for Emscripten 3.1.6 and newer.

# embind without exceptions and RTTI: neither is used, and both cost size. Nearly everything runs once
# a change and is made small; what loops over values is made fast.
set(common -flto -msimd128 -fno-exceptions -fno-rtti)
set(lean -Oz ${common})
# Not even preceded by -Oz, after which Emscripten forbids to inline functions. Sums begin as zeros in
# registers, not as memory that is set byte by byte, which is how a module linked for size does it.
set(fast -O3 ${common} -fno-builtin-memset)
target_compile_options(conv2d_unpacked PRIVATE ${lean})
target_compile_options(conv2d_packed PRIVATE ${fast})
# What is large in the page but no layer: all values of an array are looked at.
set(fastest cpp/src/values/lanes.cpp cpp/src/values/same_bits.cpp)
get_target_property(others conv2d SOURCES)
list(REMOVE_ITEM others ${fastest})
set_property(SOURCE ${fastest} PROPERTY COMPILE_OPTIONS ${fast})
set_property(SOURCE ${others} PROPERTY COMPILE_OPTIONS ${lean})
# The plain algorithms compute small layers only, and are unrolled only where that pays most.
file(GLOB pooling cpp/src/layers/*_pooling2d.cpp)
set_property(SOURCE
  cpp/src/algorithms/columns.cpp
  cpp/src/algorithms/depthwise.cpp
  cpp/src/algorithms/pooling.cpp
  cpp/src/algorithms/transpose.cpp
  ${pooling}
  APPEND PROPERTY COMPILE_OPTIONS -O2 -fno-unroll-loops)
set_property(SOURCE cpp/src/algorithms/filters.cpp APPEND PROPERTY COMPILE_OPTIONS -O3)

if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 16)
  set(stack TOTAL_STACK)  # the name until Emscripten 3.1.27, which came with clang 16
else()
  set(stack STACK_SIZE)
endif()

set(libraries
  ${CMAKE_CURRENT_SOURCE_DIR}/cpp/bindings/bindings.js
  ${CMAKE_CURRENT_SOURCE_DIR}/cpp/bindings/no_wide_strings.js)
list(TRANSFORM libraries PREPEND --js-library= OUTPUT_VARIABLE library_options)

# name.mjs and name.wasm of the bindings, the core with that kind of algorithms, and further sources.
function(add_module name kind)
  string(REPLACE - _ target ${name}_wasm)
  add_executable(${target}
    cpp/bindings/embind.cpp cpp/bindings/interned.cpp cpp/bindings/read.cpp cpp/bindings/no_printf.cpp
    cpp/bindings/write.cpp ${ARGN})
  set_target_properties(${target} PROPERTIES
    OUTPUT_NAME ${name} SUFFIX .mjs LINK_DEPENDS "${libraries}")
  target_link_libraries(${target} PRIVATE ${kind} conv2d)
  target_compile_options(${target} PRIVATE ${lean} -DEMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0 -Wall -Wextra)
  target_link_options(${target} PRIVATE
    ${lean}
    --bind ${library_options}
    # An ES module without import.meta, whose wasm the caller hands over: the same two files load in
    # a page, in a single HTML file and in Node.
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sUSE_ES6_IMPORT_META=0 -sENVIRONMENT=web -sFILESYSTEM=0
    # Nothing else is handed over, and every engine with SIMD has a TextDecoder.
    -sINCOMING_MODULE_JS_API=instantiateWasm -sTEXTDECODER=2
    # No `new Function`: a page with a strict Content-Security-Policy must be able to load it.
    -sDYNAMIC_EXECUTION=0
    -sMALLOC=emmalloc -sINITIAL_MEMORY=2MB -s${stack}=256KB
    -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=256MB
    -sEXPORTED_RUNTIME_METHODS=HEAPU8)

  # Debian keeps Emscripten's JavaScript helpers where only Debian's own Node looks for them.
  if(EXISTS /usr/share/nodejs/acorn)
    set_property(TARGET ${target} PROPERTY RULE_LAUNCH_LINK
      "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
  endif()
endfunction()

add_module(conv2d conv2d_unpacked)
add_module(conv2d-large conv2d_packed cpp/bindings/large.cpp)
