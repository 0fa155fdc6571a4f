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
{if $row.type ne 'EMAIL' and !empty($brief)}
<details><summary>{$text.todo_in_words|escape}</summary><p>{$row.todo|escape|nl2br}</p></details>
{else}
<p>{$row.todo|escape|nl2br}</p>
{/if}
