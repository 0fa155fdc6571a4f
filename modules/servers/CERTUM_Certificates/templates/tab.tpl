<div class="certum" data-certum-page="{$page|escape}" id="certum-row-{$page|escape}">
    {include file='./notice.tpl'}
    <details{if $open} open{/if}>
        <summary>{$text.tab_form|escape}</summary>
        {if $intro}<p>{$intro|escape}</p>{/if}
        {include file="./$page.tpl"}
        {if $asks}<p class="alert alert-warning" role="alert" data-certum-asks>{$asks|escape}</p>{/if}
        {if $button}<p><button type="submit" class="btn {if $asks}btn-danger{else}btn-default{/if}" name="certum[do]" value="{$action|escape}{if $asks}/sure{/if}">{$button|escape}</button></p>{/if}
    </details>
</div>
