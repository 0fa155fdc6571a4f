{if $row.type eq 'EMAIL'}
{if $row.email}<p>{$text.mail_to|escape} <strong>{$row.email|escape}</strong></p>{/if}
{else}
<dl>
    {if $row.type eq 'FILE'}
    <dt>{$text.file_address|escape}</dt><dd><code data-certum-copy="1">{$row.url|escape}</code></dd>
    <dt>{$text.file_content|escape}</dt><dd><code data-certum-copy="1">{$row.value|escape}</code></dd>
    {else}
    <dt>{$text.record_host|escape}</dt><dd><code data-certum-copy="1" data-certum-record="host">{$row.host|escape}</code></dd>
    {if $row.zone}<dt>{$text.record_short_host|escape} {$row.zone|escape}</dt><dd><code data-certum-copy="1" data-certum-record="short">{$row.short_host|escape}</code></dd>{/if}
    <dt>{$text.record_type|escape}</dt><dd><code data-certum-record="type">{$row.type|escape}</code></dd>
    <dt>{$text.record_value|escape}</dt><dd><code data-certum-copy="1" data-certum-record="value">{$row.value|escape}</code></dd>
    {/if}
</dl>
{/if}
{* Who wants which host is said once, with the first name that has both. *}
{if $row.zone and empty($which)}{assign var='which' value=true scope='parent'}<p data-certum-which>{$text.publish_which_host|escape}</p>{/if}
{if $row.type ne 'EMAIL' and !empty($brief)}
<details><summary>{$text.todo_in_words|escape}</summary><p>{$row.todo|escape|nl2br}</p></details>
{else}
<p>{$row.todo|escape|nl2br}</p>
{/if}
