// What write.cpp makes of the core's values, and what read.cpp throws. A value goes to its place in one
// call: by way of embind's val it would be made, placed and dropped in a call each, and a frame has two
// hundred.

// A function of the library only in newer versions of Emscripten.
const decoder = '$UTF8ToString' in LibraryManager.library ? ['$UTF8ToString'] : [];

mergeInto(LibraryManager.library, {
  // The objects and arrays that are being filled, each of them inside of the one before.
  $filled: [],
  // Keys and names by the addresses of their literals: making a string takes longer than anything else
  // that is done with it.
  $literals: {},
  $literal__deps: ['$literals', ...decoder],
  $literal: function (at) {
    if (!(at in literals)) literals[at] = UTF8ToString(at);
    return literals[at];
  },
  // Without a key, at the end.
  $place__deps: ['$filled', '$literal'],
  $place: function (key, value) {
    var into = filled[filled.length - 1];
    into[key ? literal(key) : into.length] = value;
  },

  write_open__deps: ['$filled'],
  write_open: function (isArray) {
    filled.push(isArray ? [] : {});
  },
  write_close__deps: ['$filled', '$place'],
  write_close: function (key) {
    var value = filled.pop();
    place(key, value);
  },
  write_null__deps: ['$place'],
  write_null: function (key) {
    place(key, null);
  },
  write_truth__deps: ['$place'],
  write_truth: function (key, truth) {
    place(key, truth !== 0);
  },
  write_number__deps: ['$place'],
  write_number: function (key, number) {
    place(key, number);
  },
  write_name__deps: ['$place', '$literal'],
  write_name: function (key, name) {
    place(key, literal(name));
  },
  write_text__deps: ['$place', ...decoder],
  write_text: function (key, text, length) {
    place(key, UTF8ToString(text, length));
  },
  // Copies, since a view would be emptied when the memory grows.
  write_floats__deps: ['$place'],
  write_floats: function (key, at, count) {
    place(key, HEAPF32.slice(at >> 2, (at >> 2) + count));
  },
  write_doubles__deps: ['$place'],
  write_doubles: function (key, at, count) {
    place(key, HEAPF64.slice(at >> 3, (at >> 3) + count));
  },
  write_integers__deps: ['$place'],
  write_integers: function (key, at, count) {
    place(key, HEAP32.slice(at >> 2, (at >> 2) + count));
  },
  write_bytes__deps: ['$place'],
  write_bytes: function (key, at, count) {
    place(key, HEAPU8.slice(at, at + count));
  },
  // The only thing in the outermost array, which is closed.
  write_end__deps: ['$filled', '$Emval'],
  write_end: function () {
    return Emval.toHandle(filled.pop()[0]);
  },

  read_unknown__deps: decoder,
  read_unknown: function (name) {
    throw new TypeError(`conv2d: unknown name '${UTF8ToString(name)}'`);
  },
});
