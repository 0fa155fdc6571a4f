<div class="certum" data-certum-page="overview" data-certum-phase="{$phase|escape}" data-certum-copy-label="{$text.copy|escape}" data-certum-copied-label="{$text.copied|escape}">
    {include file='./notice.tpl'}
    {include file='./twice.tpl'}
    {if $phase eq 'configuring' and $configure}
    <p><a class="btn btn-primary" href="{$configure|escape}">{$text.configure|escape}</a></p>
    {/if}
    {if $changing}<p class="alert alert-info" data-certum-changing="{$changing|escape}">{$text["changing_$changing"]|escape}</p>{/if}
    {if $refused}<p class="alert alert-warning" data-certum-refused="{$refused|escape}">{$text["refused_$refused"]|escape}</p>{/if}
    {if $undone}<p class="alert alert-warning" data-certum-undone>{$undone|escape}</p>{/if}
    {if $todo}<p class="alert alert-warning" data-certum-todo>{$todo|escape}</p>{/if}
    {include file='./proved.tpl'}
    {if $code_lost}<p class="alert alert-warning" data-certum-lost="{$code_lost|escape}">{$text["lost_$code_lost"]|escape}</p>{/if}
    <dl>
        {if $product_title}<dt>{$text.certificate|escape}</dt><dd>{$product_title|escape}</dd>{/if}
        <dt>{$text.certificate_status|escape}</dt><dd>{$phase_words|escape}</dd>
        {if $names}<dt>{$text.names|escape}</dt><dd>{foreach $names as $name}{$name|escape}<br>{/foreach}</dd>{/if}
        {if $contact}<dt>{$text.contact_details|escape}</dt><dd data-certum-contact>{$contact|escape}</dd>{/if}
        {if $order_number}<dt>{$text.order|escape}</dt><dd>{$order_number|escape}</dd>{/if}
        {if $serial}<dt>{$text.serial|escape}</dt><dd>{$serial|escape}</dd>
        <dt>{$text.valid_until|escape}</dt><dd>{$not_after|escape}</dd>{/if}
        {if $old_ends_at}<dt>{$text.old_ends|escape}</dt><dd data-certum-old-ends>{$old_ends_at|escape}</dd>{/if}
        <dt>{$text.created|escape}</dt><dd>{$created_at|escape}</dd>
        {if $checked_at}<dt>{$text.as_of|escape}</dt><dd data-certum-checked>{$checked_at|escape}</dd>{/if}
    </dl>
    {if $next}{include file='./next.tpl'}{/if}
    {if $publications}{include file='./publications.tpl'}{/if}
    {if $buttons}
    <h3>{$text.actions|escape}</h3>
    <ul class="certum-list list-unstyled" data-certum-actions>
        {foreach $buttons as $label => $function}<li><a href="clientarea.php?action=productdetails&amp;id={$service|escape}&amp;certum={$function|escape}" data-certum-action="{$function|escape}">{$label|escape}</a></li>{/foreach}
    </ul>
    {/if}
    <link rel="stylesheet" href="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/certum.css">
    <script src="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/certum.js" defer></script>
</div>
