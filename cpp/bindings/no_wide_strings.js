// embind registers strings of two and four bytes a character as well, which nothing here has: their
// coders would be a twelfth of the JavaScript that Emscripten writes.
mergeInto(LibraryManager.library, {
  _embind_register_std_wstring__deps: [],
  _embind_register_std_wstring: function () {},
});
