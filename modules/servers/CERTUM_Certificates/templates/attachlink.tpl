<p><a href="addonmodules.php?module=certum&amp;page=attach&amp;service={$service|escape}">{$text.attach_link|escape}</a></p>
