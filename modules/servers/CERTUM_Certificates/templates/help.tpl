{* What customers write about, with the way out of it: $help. *}
<section class="card panel panel-default" data-certum-help><div class="card-body panel-body">
    <h3>{$text.help_title|escape}</h3>
    {foreach $help as $row}
    <details>
        <summary>{$row.question|escape}</summary>
        <p>{$row.answer|escape}{if $row.function} <a href="clientarea.php?action=productdetails&amp;id={$service|escape}&amp;certum={$row.function|escape}">{$row.label|escape}</a>{/if}</p>
    </details>
    {/foreach}
</div></section>
