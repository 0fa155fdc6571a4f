<div class="certum" data-certum-page="{$page|escape}" data-certum-copy-label="{$text.copy|escape}" data-certum-copied-label="{$text.copied|escape}" data-certum-by-hand-label="{$text.copy_by_hand|escape}">
    <link rel="stylesheet" href="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/certum.css">
    <h2>{$title|escape}</h2>
    {include file='./notice.tpl'}
    {if $intro}<p>{$intro|escape}</p>{/if}
    {if $button}
    <section class="card panel panel-default"><div class="card-body panel-body">
    <form method="post" action="clientarea.php?action=productdetails" id="{$for|escape}">
        <input type="hidden" name="token" value="{$certum_token|escape}">
        <input type="hidden" name="id" value="{$service|escape}">
        <input type="hidden" name="modop" value="custom">
        <input type="hidden" name="a" value="{$function|escape}">
        <input type="hidden" name="certum[seen]" value="{$seen|escape}">
        <input type="hidden" name="certum[from]" value="{$page|escape}">
        {include file="./$page.tpl"}
        {if $asks}<p class="alert alert-warning" role="alert" data-certum-asks>{$asks|escape}</p>{/if}
        <div class="certum-actions">
            <button type="submit" class="btn {if $asks}btn-danger{else}btn-primary{/if}"{if $asks} name="certum[sure]" value="1"{/if}>{$button|escape}</button>
            <a class="btn btn-default" href="clientarea.php?action=productdetails&amp;id={$service|escape}">{$text.back|escape}</a>
        </div>
    </form>
    </div></section>
    {else}
    {include file="./$page.tpl"}
    <p><a class="btn btn-default" href="clientarea.php?action=productdetails&amp;id={$service|escape}">{$text.back|escape}</a></p>
    {/if}
    {if $takes_csr}{include file='./csrtools.tpl'}{/if}
    <script src="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/names.js" defer></script>
    <script src="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/certum.js" defer></script>
    <script src="{$WEB_ROOT|escape}/modules/servers/CERTUM_Certificates/assets/typed.js" defer></script>
</div>
