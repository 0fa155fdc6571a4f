<p>{$text.old_ends|escape} <span data-certum-old-ends>{$old_ends_at|escape}</span></p>
