{* What only some look for. *}
<section class="card panel panel-default"><div class="card-body panel-body">
    <details>
        <summary>{$text.details|escape}</summary>
        <dl>
            {if $product_title}<dt>{$text.certificate|escape}</dt><dd>{$product_title|escape}</dd>{/if}
            {if $names}<dt>{$text.names|escape}</dt><dd>{foreach $names as $name}{$name|escape}<br>{/foreach}</dd>{/if}
            {if $contact}<dt>{$text.contact_details|escape}</dt><dd data-certum-contact>{$contact|escape}</dd>{/if}
            {if $order_number}<dt>{$text.order|escape}</dt><dd>{$order_number|escape}</dd>{/if}
            {if $serial}<dt>{$text.serial|escape}</dt><dd>{$serial|escape}</dd>
            <dt>{$text.valid_until|escape}</dt><dd>{$not_after|escape}</dd>{/if}
            {if $old_ends_at}<dt>{$text.old_ends|escape}</dt><dd data-certum-old-ends>{$old_ends_at|escape}</dd>{/if}
            <dt>{$text.created|escape}</dt><dd>{$created_at|escape}</dd>
            {if $checked_at}<dt>{$text.as_of|escape}</dt><dd data-certum-checked>{$checked_at|escape}</dd>{/if}
        </dl>
    </details>
</div></section>
