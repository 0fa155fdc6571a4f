//! The only unsafe code: what ext-php-rs does not offer of the engine.

use ext_php_rs::{
    ffi::{
        HashTable, ext_php_rs_compiler_globals, zend_hash_str_find_ptr_lc, zend_ini_entry,
        zend_string, zend_type,
    },
    types::{ZendObject, ZendStr, Zval},
    zend::{ClassEntry, IniEntryDef, ModuleEntry, output_write},
};
use std::{
    ffi::{CStr, c_char, c_int},
    mem::MaybeUninit,
    ptr,
    sync::atomic::{AtomicPtr, Ordering},
};

unsafe extern "C" {
    fn zend_declare_typed_property(
        class: *mut ClassEntry,
        name: *mut zend_string,
        default: *mut Zval,
        flags: c_int,
        doc_comment: *mut zend_string,
        property_type: zend_type,
    ) -> *mut libc::c_void;
    fn zend_update_property(
        scope: *mut ClassEntry,
        object: *mut ZendObject,
        name: *const c_char,
        name_length: usize,
        value: *mut Zval,
    );
    #[cfg(php82)]
    fn zend_add_attribute(
        attributes: *mut *mut HashTable,
        name: *mut zend_string,
        argument_count: u32,
        flags: u32,
        offset: u32,
        line: u32,
    ) -> *mut libc::c_void;
    fn zend_ini_string(name: *const c_char, name_length: usize, original: c_int) -> *mut c_char;
    fn display_ini_entries(module: *mut ModuleEntry);
}

/// A class of the engine's own making, found again after registration.
///
/// An atomic pointer and no `OnceLock`: a server that restarts its modules in one process registers anew.
pub(crate) struct ClassSlot(AtomicPtr<ClassEntry>);

impl ClassSlot {
    pub(crate) const fn new() -> Self {
        Self(AtomicPtr::new(ptr::null_mut()))
    }

    pub(crate) fn store(&self, class: &'static mut ClassEntry) {
        self.0.store(class, Ordering::Release);
    }

    /// The class; `None` before it is registered.
    pub(crate) fn get(&self) -> Option<&'static ClassEntry> {
        // SAFETY: null, or an entry that the engine keeps until the module is shut down.
        unsafe { self.0.load(Ordering::Acquire).as_ref() }
    }
}

/// A class of PHP itself, by name. Works while modules start too, unlike `ClassEntry::try_find`.
pub(crate) fn builtin_class(name: &str) -> Option<&'static ClassEntry> {
    // SAFETY: the engine's live globals and class table; the name is valid for its length and is copied.
    unsafe {
        let table = (*ext_php_rs_compiler_globals()).class_table;
        if table.is_null() {
            return None;
        }
        zend_hash_str_find_ptr_lc(table, name.as_ptr().cast(), name.len())
            .cast::<ClassEntry>()
            .as_ref()
    }
}

/// The type of a declared property, in the engine's own bits (`Zend/zend_type_info.h`).
#[derive(Clone, Copy)]
pub(crate) struct PropertyType(u32);

impl PropertyType {
    const NULL: u32 = 1 << 1;
    pub(crate) const BOOL: Self = Self((1 << 2) | (1 << 3));
    pub(crate) const INT: Self = Self(1 << 4);
    pub(crate) const STRING: Self = Self(1 << 6);
    pub(crate) const ARRAY: Self = Self(1 << 7);

    pub(crate) const fn or_null(self) -> Self {
        Self(self.0 | Self::NULL)
    }
}

/// Declares a public read-only property without a default. Only while the module starts.
pub(crate) fn declare_readonly(class: &mut ClassEntry, name: &str, property_type: PropertyType) {
    const PUBLIC: c_int = 1;
    const READONLY: c_int = 1 << 7;
    // All zeros is the engine's "undefined": no default, so that it can be given a value once.
    let mut undefined = MaybeUninit::<Zval>::zeroed();
    let name = ZendStr::new_interned(name, true);
    // SAFETY: the class is being registered; the name is interned for the life of the process; the engine copies
    // the undefined value.
    unsafe {
        zend_declare_typed_property(
            class,
            name.into_raw(),
            undefined.as_mut_ptr(),
            PUBLIC | READONLY,
            ptr::null_mut(),
            zend_type {
                ptr: ptr::null_mut(),
                type_mask: property_type.0,
            },
        );
    }
}

/// Gives a property its value from within the class that declares it, as a constructor would.
pub(crate) fn fill(object: &mut ZendObject, scope: &ClassEntry, name: &str, mut value: Zval) {
    // SAFETY: object and class are live; the engine takes a reference of its own on the value.
    unsafe {
        zend_update_property(
            ptr::from_ref(scope).cast_mut(),
            object,
            name.as_ptr().cast(),
            name.len(),
            &raw mut value,
        );
    }
}

/// Has stack traces show a parameter as `SensitiveParameterValue`. Before PHP 8.2 nothing does.
///
/// Only before the first request is served, since the function belongs to all threads.
#[cfg(php82)]
pub(crate) fn mark_sensitive(class: &ClassEntry, method: &str, parameter: u32) {
    const PERSISTENT: u32 = 1;
    // SAFETY: the class's table of functions lives as long as the class, and nobody else uses it yet.
    unsafe {
        let function = zend_hash_str_find_ptr_lc(
            &raw const class.function_table,
            method.as_ptr().cast(),
            method.len(),
        )
        .cast::<ext_php_rs::ffi::zend_function>();
        let Some(function) = function.as_mut() else {
            return;
        };
        zend_add_attribute(
            &raw mut function.common.attributes,
            ZendStr::new_interned("SensitiveParameter", true).into_raw(),
            0,
            PERSISTENT,
            parameter + 1,
            0,
        );
    }
}

/// An ini setting's present value; empty where it is not set.
pub(crate) fn ini_text(name: &CStr) -> String {
    // SAFETY: the name is valid for its length; the engine's text lives until the setting changes and is copied.
    unsafe {
        let value = zend_ini_string(name.as_ptr(), name.count_bytes(), 0);
        if value.is_null() {
            return String::new();
        }
        CStr::from_ptr(value).to_string_lossy().into_owned()
    }
}

/// Prints the module's ini settings into `phpinfo()`.
pub(crate) fn print_ini_entries(module: *mut ModuleEntry) {
    // SAFETY: called from the info function with the engine's own pointer.
    unsafe { display_ini_entries(module) }
}

/// The setting, shown in `phpinfo()` and by `php --ri` without what is secret in it.
pub(crate) const fn masked(setting: IniEntryDef) -> IniEntryDef {
    IniEntryDef {
        displayer: Some(display_masked),
        ..setting
    }
}

unsafe extern "C" fn display_masked(entry: *mut zend_ini_entry, which: c_int) {
    const ORIGINAL: c_int = 1;
    // SAFETY: the engine hands over a live entry, whose texts live as long.
    let text = unsafe {
        let Some(entry) = entry.as_ref() else { return };
        let original = which == ORIGINAL && entry.modified != 0;
        let text = if original {
            entry.orig_value
        } else {
            entry.value
        };
        text.as_ref().map(ZendStr::as_bytes).unwrap_or_default()
    };
    // Nobody is there to be told that nobody reads.
    let _ = output_write(crate::shown::address(&String::from_utf8_lossy(text)).as_bytes());
}
