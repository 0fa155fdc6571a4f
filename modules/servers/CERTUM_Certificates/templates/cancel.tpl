{include file='./notefield.tpl'}
