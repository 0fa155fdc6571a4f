{* Names of a certificate: $rows, $may_add, $max_rows. *}
{assign var='at' value=$at|default:'certum'}{assign var='for' value=$for|default:'certum'}
<fieldset data-certum-rows aria-describedby="{$for|escape}-sanEntries-wrong {$for|escape}-dnsName-wrong" data-text-wildcard="{$text.check_wildcard|escape}" data-text-address="{$text.check_address|escape}" data-text-wrong="{$text.check_wrong|escape}" data-text-twice="{$text.check_twice|escape}" data-text-also="{$text.check_also|escape}" data-text-remove="{$text.remove|escape}">
    <legend>{$text.names|escape}</legend>
    {foreach $rows as $number => $row}
    <div class="certum-row" data-certum-row="{$number|escape}">
        {if $row.fixed}
        <strong>{$row.name|escape}{if $row.ascii ne $row.name} <small>({$row.ascii|escape})</small>{/if}{if $row.with}<br>{$row.with|escape}{/if}</strong>
        <input type="hidden" name="{$at|escape}[rows][{$number|escape}][name]" value="{$row.ascii|escape}">
        {else}
        <label class="certum-sr" for="{$for|escape}-name-{$number|escape}">{$text.name|escape} {$number+1}</label>
        <input type="text" class="form-control" id="{$for|escape}-name-{$number|escape}" name="{$at|escape}[rows][{$number|escape}][name]" value="{$row.name|escape}" placeholder="{$text.name|escape} {$number+1}" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="{$for|escape}-note-{$number|escape}">
        {/if}
        {if $row.box}<label><input type="checkbox" name="{$at|escape}[rows][{$number|escape}][www]" value="1"{if $row.www} checked{/if}>{$text.www|escape}{if $row.fixed}{else}<span class="certum-sr">: {$text.name|escape} {$number+1}</span>{/if}</label>{/if}
        <p class="certum-note" id="{$for|escape}-note-{$number|escape}" data-certum-note aria-live="polite" hidden></p>
    </div>
    {/foreach}
    {if $may_add}
    <p><button type="button" class="btn btn-default" data-certum-add="{$max_rows|escape}" hidden>{$text.add_name|escape}</button></p>
    <template data-certum-blank>
        <div class="certum-row" data-certum-row="0">
            <label class="certum-sr" for="{$for|escape}-name-__NUMBER__">{$text.name|escape} __ORDINAL__</label>
            <input type="text" class="form-control" id="{$for|escape}-name-__NUMBER__" name="{$at|escape}[rows][__NUMBER__][name]" placeholder="{$text.name|escape} __ORDINAL__" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="{$for|escape}-note-__NUMBER__">
            <label><input type="checkbox" name="{$at|escape}[rows][__NUMBER__][www]" value="1">{$text.www|escape}<span class="certum-sr">: {$text.name|escape} __ORDINAL__</span></label>
            <p class="certum-note" id="{$for|escape}-note-__NUMBER__" data-certum-note aria-live="polite" hidden></p>
        </div>
    </template>
    {/if}
    {include file='./wrong.tpl' of='sanEntries'}
    {include file='./wrong.tpl' of='dnsName'}
</fieldset>
