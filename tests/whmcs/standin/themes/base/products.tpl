<h1>{lang key='cartproducts'}</h1>
<div class="row">{foreach $products as $product}
<div class="col-md-6"><div class="card product" id="product{$product.pid}"><div class="card-header"><h2 class="card-title">{$product.name|escape}</h2></div>
<div class="card-body"><p>{$product.description|escape}</p><p>{$product.price} {$product.cycle}</p>
<a href="cart.php?a=add&amp;pid={$product.pid}" class="btn btn-primary btn-order-now">{lang key='ordernow'}</a></div></div></div>
{foreachelse}<p>{lang key='norecordsfound'}</p>{/foreach}</div>
