<?php

// Asks for the orders in a file one after the other: soap-orders.php WSDL USER PASSWORD FILE. Tells seconds, orders that were
// read, and how much memory the process had at most, in KiB.
[, $wsdl, $user, $password, $file] = $argv;
$client = new SoapClient($wsdl, ['features' => SOAP_SINGLE_ELEMENT_ARRAYS, 'keep_alive' => true]);
$header = ['authToken' => ['password' => $password, 'userName' => $user]];
$option = ['certificateDetails' => true, 'orderDetails' => false, 'orderStatus' => true];
$begin = hrtime(true);
$read = 0;
foreach (file($file, FILE_IGNORE_NEW_LINES) as $number) {
    $answer = $client->getOrderByOrderID(['requestHeader' => $header, 'orderID' => $number, 'orderOption' => $option]);
    $read += (int) ($answer->orders->Order[0]->orderStatus->orderID === $number);
}
$seconds = (hrtime(true) - $begin) / 1e9;
preg_match('/^VmHWM:\s+(\d+) kB/m', (string) file_get_contents('/proc/self/status'), $most);
printf('%.6F %d %d', $seconds, $read, $most[1]);
