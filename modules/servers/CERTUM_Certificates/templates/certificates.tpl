<div class="certum">
    <h2>{$text.action_show|escape}</h2>
    {foreach $certificates as $row}
    <section class="card panel panel-default" style="margin-bottom: 1rem"><div class="card-body panel-body">
        <dl style="overflow-wrap: anywhere">
            <dt>{$text.serial|escape}</dt><dd>{$row.serial|escape}</dd>
            <dt>{$text.certificate_status|escape}</dt><dd>{$row.status|escape}</dd>
            <dt>{$text.valid_from|escape}</dt><dd>{$row.not_before|escape}</dd>
            <dt>{$text.valid_until|escape}</dt><dd>{$row.not_after|escape}</dd>
        </dl>
        <pre style="overflow-x: auto" tabindex="0">{$row.pem|escape}</pre>
        <p><a class="btn btn-default" href="clientarea.php?action=productdetails&amp;id={$service|escape}&amp;modop=custom&amp;a=save&amp;certificate={$row.id|escape}">{$text.save|escape}</a></p>
        <h3>{$text.chain|escape}</h3>
        <pre style="overflow-x: auto" tabindex="0">{$row.chain|escape}</pre>
    </div></section>
    {/foreach}
    <p><a class="btn btn-default" href="clientarea.php?action=productdetails&amp;id={$service|escape}">{$text.back|escape}</a></p>
</div>
