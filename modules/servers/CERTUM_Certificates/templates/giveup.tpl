{if $order_number}<p>{$text.order|escape}: <span data-certum-number>{$order_number|escape}</span></p>{/if}
