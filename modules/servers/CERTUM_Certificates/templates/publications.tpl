{if $publications}
<section class="certum-publications" style="overflow-wrap: anywhere">
    <h3>{$text.what_to_do|escape}</h3>
    <p>{$text.what_to_do_for|escape}</p>
    {foreach $publications as $row}
    <div class="card panel panel-default" style="margin-bottom: 1rem; text-align: left"><div class="card-body panel-body">
        <h4>{$row.name|escape}</h4>
        {if $row.type eq 'EMAIL'}
        <p>{$text.mail_to|escape} <strong>{$row.email|escape}</strong></p>
        {else}
        <dl>
            {if $row.type eq 'FILE'}
            <dt>{$text.file_address|escape}</dt><dd><code data-certum-copy="1">{$row.url|escape}</code></dd>
            <dt>{$text.file_content|escape}</dt><dd><code data-certum-copy="1">{$row.value|escape}</code></dd>
            {else}
            <dt>{$text.record_host|escape}</dt><dd><code data-certum-copy="1">{$row.host|escape}</code></dd>
            <dt>{$text.record_type|escape}</dt><dd><code>{$row.type|escape}</code></dd>
            <dt>{$text.record_value|escape}</dt><dd><code data-certum-copy="1">{$row.value|escape}</code></dd>
            {/if}
        </dl>
        {/if}
        <p>{$row.todo|escape|nl2br}</p>
    </div></div>
    {/foreach}
</section>
{/if}
