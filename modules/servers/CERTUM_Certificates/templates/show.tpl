{foreach $certificates as $row}
<section class="card panel panel-default" data-certum-serial="{$row.serial|escape}"><div class="card-body panel-body">
    <h3>{foreach $row.names as $name}{if !$name@first}, {/if}{$name|escape}{foreachelse}{$row.serial|escape}{/foreach}</h3>
    <dl>
        <dt>{$text.serial|escape}</dt><dd>{$row.serial|escape}</dd>
        <dt>{$text.certificate_status|escape}</dt><dd>{$text["certificate_`$row.status`"]|default:$row.status|escape}</dd>
        <dt>{$text.valid_from|escape}</dt><dd>{$row.not_before|escape}</dd>
        <dt>{$text.valid_until|escape}</dt><dd>{$row.not_after|escape}</dd>
    </dl>
    <p>{$text.save_as|escape}</p>
    <ul class="certum-inline list-inline">
        {foreach $formats as $format}
        <li>
            {if $staff}<button type="submit" class="btn btn-default btn-sm" name="certum[do]" value="save/{$row.id|escape}/{$format.word|escape}" data-certum-save="{$format.word|escape}">{$format.label|escape}</button>
            {else}<a class="btn btn-default btn-sm" data-certum-save="{$format.word|escape}" href="clientarea.php?action=productdetails&amp;id={$service|escape}&amp;modop=custom&amp;a=save&amp;certum%5Bcertificate%5D={$row.id|escape}&amp;certum%5Bform%5D={$format.word|escape}">{$format.label|escape}</a>{/if}
        </li>
        {/foreach}
    </ul>
    <details{if $row@first} open{/if}>
        <summary>{$text.certificate_pem|escape}</summary>
        <pre tabindex="0" data-certum-pem="certificate">{$row.pem|escape}</pre>
    </details>
    {foreach $row.intermediates as $above}
    <details>
        <summary>{$text.intermediate|escape}: {$above.subject|escape}</summary>
        <pre tabindex="0" data-certum-pem="intermediate">{$above.pem|escape}</pre>
    </details>
    {include file='./savecer.tpl' form=$above.form of=$above.subject}
    {/foreach}
    {if $row.root}
    <details>
        <summary>{$text.root|escape}: {$row.root.subject|escape}</summary>
        <pre tabindex="0" data-certum-pem="root">{$row.root.pem|escape}</pre>
    </details>
    {include file='./savecer.tpl' form=$row.root.form of=$row.root.subject}
    {/if}
</div></section>
{foreachelse}
<p>{$text.no_certificate_yet|escape}</p>
{/foreach}
