<div class="certum">
    <h2>{$text.action_contact|escape}</h2>
    <dl style="overflow-wrap: anywhere">{foreach $contact as $label => $value}<dt>{$label|escape}</dt><dd>{$value|escape}</dd>{/foreach}</dl>
    <p><a class="btn btn-default" href="clientarea.php?action=productdetails&amp;id={$service|escape}">{$text.back|escape}</a></p>
</div>
