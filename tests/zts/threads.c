/*
 * Runs a PHP script in several threads of one process at once: threads SCRIPT THREADS ROUNDS
 *
 * Each round is a whole request, as in a threaded web server. The script has to return true; anything else, an
 * uncaught exception or a fatal error included, makes the program end with 1.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

#include <sapi/embed/php_embed.h>

static const char *script;
static int rounds;
static atomic_int failures;
static atomic_int requests;

/* Whether the script returned true. Called inside a request. */
static bool script_succeeds(void)
{
	char code[4096];
	volatile bool succeeded = false;
	zval result;

	snprintf(code, sizeof(code), "require '%s'", script);
	ZVAL_UNDEF(&result);
	zend_try {
		if (zend_eval_string_ex(code, &result, "thread", true) == SUCCESS) {
			succeeded = Z_TYPE(result) == IS_TRUE;
		}
		zval_ptr_dtor(&result);
	} zend_end_try();
	return succeeded;
}

static void *thread(void *unused)
{
	ts_resource(0);
	for (int round = 0; round < rounds; round++) {
		if (php_request_startup() != SUCCESS) {
			atomic_fetch_add(&failures, 1);
			continue;
		}
		if (!script_succeeds()) {
			atomic_fetch_add(&failures, 1);
		}
		php_request_shutdown(NULL);
		atomic_fetch_add(&requests, 1);
	}
	ts_free_thread();
	return NULL;
}

int main(int argc, char **argv)
{
	if (argc != 4) {
		fprintf(stderr, "usage: threads SCRIPT THREADS ROUNDS\n");
		return 2;
	}
	script = argv[1];
	int count = atoi(argv[2]);
	rounds = atoi(argv[3]);
	pthread_t *threads = calloc((size_t) count, sizeof(*threads));

	/* Opens a request on this thread too, which stays open: the extension is in use while others come and go. */
	if (threads == NULL || php_embed_init(1, argv) != SUCCESS) {
		fprintf(stderr, "PHP does not start\n");
		return 2;
	}
	for (int i = 0; i < count; i++) {
		if (pthread_create(&threads[i], NULL, thread, NULL) != 0) {
			fprintf(stderr, "no thread %d\n", i);
			return 2;
		}
	}
	for (int i = 0; i < count; i++) {
		pthread_join(threads[i], NULL);
	}
	if (!script_succeeds()) {
		atomic_fetch_add(&failures, 1);
	}
	php_embed_shutdown();
	free(threads);

	int wrong = atomic_load(&failures);
	printf("%d requests in %d threads, %d failed\n", atomic_load(&requests), count, wrong);
	return wrong == 0 && atomic_load(&requests) == count * rounds ? 0 : 1;
}
