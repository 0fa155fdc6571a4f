{include file='./send.tpl'}
