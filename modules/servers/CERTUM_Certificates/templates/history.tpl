{include file='./entries.tpl'}
<p>
    <a href="addonmodules.php?module=certum&amp;page=history&amp;service={$service|escape}">{$text.history_page|escape}</a>
    {if $has_older}· <a href="addonmodules.php?module=certum&amp;page=history&amp;service={$service|escape}&amp;p={$number+1}" data-certum-older>{$text.history_older|escape}</a>{/if}
</p>
