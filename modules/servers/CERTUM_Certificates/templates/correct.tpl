{if $names}<ul data-certum-names>{foreach $names as $name}<li>{$name|escape}</li>{/foreach}</ul>{/if}
