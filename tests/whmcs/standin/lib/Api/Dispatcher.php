<?php

declare(strict_types=1);

namespace Standin\Api;

use Standin\Clock;
use Standin\ErrorRecorder;
use Standin\Instance;

/**
 * localAPI: dispatch by name, every call recorded.
 */
final class Dispatcher
{
    /**
     * @param array<string, mixed> $values
     * @return array<string, mixed>
     */
    public static function call(string $command, array $values): array
    {
        $method = lcfirst($command);
        try {
            $result = null;
            if ($command === Instance::setting('api_refuses')) {
                throw new Refused("$command is refused");
            }
            foreach ([Commands::class, ServiceCommands::class, ProductCommands::class] as $class) {
                if (method_exists($class, $method)) {
                    $result = $class::$method($values);
                    break;
                }
            }
            if ($result === null) {
                ErrorRecorder::contract("localAPI: command $command is unknown to the stand-in");
                $result = ['result' => 'error', 'message' => 'Command Not Found'];
            }
        } catch (Refused $refused) {
            $result = ['result' => 'error', 'message' => $refused->getMessage()];
        }
        Instance::current()->record('api', ['time' => Clock::stamp(), 'command' => $command, 'values' => $values,
            'result' => $result]);
        return $result + ['result' => 'success'];
    }
}
