package org.tandemportal.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tandemportal.clients.domain.PasswordQueue;

class PasswordQueueTest {

    @Test
    void whoComesWhenTooManyWaitIsSentAwayAtOnceAndNobodyElseIs() throws Exception {
        PasswordQueue queue = new PasswordQueue();
        int processors = Runtime.getRuntime().availableProcessors();
        int attempts = 200;
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(attempts);
        try {
            List<CompletableFuture<Optional<Boolean>>> answers = new ArrayList<>();
            for (int attempt = 0; attempt < attempts; attempt++) {
                answers.add(CompletableFuture.supplyAsync(
                        () -> queue.check(() -> {
                            try {
                                end.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return true;
                        }),
                        people));
            }
            int most = 2 * processors + 4;
            // These are told while the others are still being checked.
            for (int sentAway = 0; sentAway < attempts - most; sentAway++) {
                CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new))
                        .join();
                answers.remove(answers.stream()
                        .filter(answer -> answer.isDone() && answer.join().isEmpty())
                        .findFirst()
                        .orElseThrow());
            }
            end.countDown();
            assertThat(answers.stream().map(CompletableFuture::join).filter(Optional::isPresent))
                    .isNotEmpty();
            assertThat(queue.check(() -> false)).contains(false);
        } finally {
            end.countDown();
            people.shutdownNow();
        }
    }
}
