<div class="certum" data-certum-copy-label="{$text.copy|escape}" data-certum-copied-label="{$text.copied|escape}">
    {if $phase eq 'configuring'}
    <p><a class="btn btn-primary" href="{$configure|escape}">{$text.configure|escape}</a></p>
    {/if}
    <dl style="overflow-wrap: anywhere">
        {if $product_title}<dt>{$text.certificate|escape}</dt><dd>{$product_title|escape}</dd>{/if}
        <dt>{$text.certificate_status|escape}</dt><dd>{$phase_text|escape}</dd>
        {if $names}<dt>{$text.names|escape}</dt><dd>{foreach $names as $name}{$name|escape}<br>{/foreach}</dd>{/if}
        {if $order_number}<dt>{$text.order|escape}</dt><dd>{$order_number|escape}</dd>{/if}
        {if $serial}<dt>{$text.serial|escape}</dt><dd>{$serial|escape}</dd>
        <dt>{$text.valid_until|escape}</dt><dd>{$not_after|escape}</dd>{/if}
        <dt>{$text.created|escape}</dt><dd>{$created_at|escape}</dd>
        {if $checked}<dt>{$text.as_of|escape}</dt><dd>{$checked|escape}</dd>{/if}
    </dl>
    {if $pending}{include file='./publications.tpl'}{/if}
    <link rel="stylesheet" href="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/certum.css">
    <script src="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/certum.js" defer></script>
</div>
