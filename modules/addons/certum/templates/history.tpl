<div class="certum-addon certum">
    {include file='./frame.tpl'}
    <h2>{$text.history_of|escape} <a href="clientsservices.php?userid={$client|escape}&amp;id={$service|escape}">{$service|escape}</a></h2>
    <p>{foreach $names as $name}{$name|escape}{if !$name@last}, {/if}{/foreach}</p>
    <p>{$phase_words|escape}</p>
    {if $coming}{include file='coming.tpl'}{/if}
    <h3>{$text.history_title|escape}</h3>
    {include file='entries.tpl'}
    <p class="certum-pages">
        {if $number gt 1}<a class="btn btn-default" rel="prev" href="{$link|escape}&amp;page=history&amp;service={$service|escape}&amp;p={$number-1}">{$text.history_newer|escape}</a>{/if}
        {if $has_older}<a class="btn btn-default" rel="next" href="{$link|escape}&amp;page=history&amp;service={$service|escape}&amp;p={$number+1}" data-certum-older>{$text.history_older|escape}</a>{/if}
    </p>
</div>
