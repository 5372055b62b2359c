package io.github.garboard.oracle.stabilise;

import io.github.garboard.oracle.laws.CircuitBreakerLaws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class CircuitBreakerLawsTest implements CircuitBreakerLaws {

    @Override
    public List<Boolean> tripped(List<Long> seconds, List<Double> deviations) {
        CircuitBreaker breaker =
                CircuitBreaker.armed(tripAbove(), calmAtMost(), Duration.ofSeconds(coolDownSeconds()), Instant.EPOCH);
        List<Boolean> tripped = new ArrayList<>();
        for (int i = 0; i < seconds.size(); i++) {
            breaker = breaker.step(Instant.ofEpochSecond(seconds.get(i)), deviations.get(i));
            tripped.add(breaker.tripped());
        }
        return tripped;
    }

    @Override
    public double tripAbove() {
        return 0.02;
    }

    @Override
    public double calmAtMost() {
        return 0.01;
    }

    @Override
    public long coolDownSeconds() {
        return 300;
    }
}
