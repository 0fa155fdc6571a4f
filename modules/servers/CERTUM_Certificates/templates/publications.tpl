{if $publications}
<section class="certum-publications">
    <h3>{$text.what_to_do|escape}</h3>
    <p>{if $publications[0].type eq 'EMAIL'}{$text.what_to_do_for_mailed|escape}{else}{$text.what_to_do_for|escape}{/if}</p>
    {* The same sentence for each of many names would hide what is to be copied. *}
    {if isset($publications[1])}{assign var='brief' value=true}{/if}
    {foreach $publications as $row}
    <div class="card panel panel-default" style="margin-bottom: 1rem; text-align: left"><div class="card-body panel-body">
        <h4>{$row.unicode|escape}{if $row.unicode ne $row.name} <small>({$row.name|escape})</small>{/if}</h4>
        {include file='./publication.tpl'}
    </div></div>
    {/foreach}
</section>
{/if}
