{if $details}
<h3>{$text.csr_stored|escape}</h3>
<dl data-certum-csr-details>
    {foreach $details.fields as $label => $value}<dt>{$text["field_$label"]|default:$label|escape}</dt><dd>{$value|escape}</dd>{/foreach}
    {if $details.names}<dt>{$text.names|escape}</dt><dd>{foreach $details.names as $name}{$name|escape}<br>{/foreach}</dd>{/if}
    {if $details.key}<dt>{$text.field_key|escape}</dt><dd>{$details.key|escape}</dd>{/if}
</dl>
{foreach $details.problems as $problem}<p class="certum-wrong text-danger">{$problem|escape}</p>{/foreach}
{/if}
{include file='./csrfield.tpl'}
