<?php

declare(strict_types=1);

namespace WHMCS\Authentication;

use WHMCS\Database\Capsule;
use WHMCS\User\Client;

class CurrentUser
{
    public function isAuthenticatedUser(): bool
    {
        return isset($_SESSION['uid']) && !$this->isMasqueradingAdmin();
    }

    public function isAuthenticatedAdmin(): bool
    {
        return isset($_SESSION['adminid']);
    }

    public function isMasqueradingAdmin(): bool
    {
        return isset($_SESSION['adminid'], $_SESSION['uid']) && !empty($_SESSION['masquerade']);
    }

    public function client(): ?Client
    {
        return isset($_SESSION['uid']) ? Client::find((int) $_SESSION['uid']) : null;
    }

    public function user(): ?object
    {
        if (!isset($_SESSION['uid'])) {
            return null;
        }
        if (!empty($_SESSION['standin_user'])) {
            return Capsule::table('tblusers')->where('id', $_SESSION['standin_user'])->first();
        }
        return Capsule::table('tblusers')
            ->join('tblusers_clients', 'tblusers_clients.auth_user_id', '=', 'tblusers.id')
            ->where('tblusers_clients.client_id', $_SESSION['uid'])->select('tblusers.*')->first();
    }

    public function admin(): ?object
    {
        return isset($_SESSION['adminid'])
            ? Capsule::table('tbladmins')->where('id', $_SESSION['adminid'])->first() : null;
    }
}
