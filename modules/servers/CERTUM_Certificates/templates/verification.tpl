{include file='./proved.tpl'}
{if isset($names[1])}{assign var='brief' value=true}{/if}
{foreach $names as $row}
<section class="card panel panel-default" data-certum-name="{$row.name|escape}"><div class="card-body panel-body">
    <h3>{$row.unicode|escape}{if $row.unicode ne $row.name} <small>({$row.name|escape})</small>{/if}</h3>
    <dl>
        <dt>{$text.verification_state|escape}</dt><dd data-certum-state="{$row.state|escape}">{$text["state_`$row.state`"]|default:$row.state|escape}</dd>
        {if $row.method}<dt>{$text.method|escape}</dt><dd>{$text["method_`$row.method`"]|default:$row.method|escape}</dd>{/if}
        {if $row.expires_at}<dt>{$text.proof_expires|escape}</dt><dd>{$row.expires_at|escape}</dd>{/if}
        {if $row.reason}<dt>{$text.reason|escape}</dt><dd>{$row.reason|escape}</dd>{/if}
        {foreach $row.against as $check}<dt>{$text.reason|escape}</dt><dd>{$check.method|escape}{if $check.info}: {$check.info|escape}{/if}</dd>{/foreach}
    </dl>
    {if $row.publication}{include file='./publication.tpl' row=$row.publication}{/if}
</div></section>
{foreachelse}
<p>{$text.no_names_yet|escape}</p>
{/foreach}
{if $checked_at}<p>{$text.as_of|escape}: <span data-certum-checked>{$checked_at|escape}</span></p>{/if}
