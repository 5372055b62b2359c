package io.github.garboard.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Sources asked in order until one is usable; never itself a link of a chain. */
record FallbackChain(List<PriceSource> links) implements PriceSource {

    static FallbackChain of(PriceSource first, PriceSource fallback) {
        return new FallbackChain(Stream.concat(links(first), links(fallback)).toList());
    }

    private static Stream<PriceSource> links(PriceSource source) {
        return source instanceof FallbackChain chain
                ? chain.links.stream()
                : Stream.of(Objects.requireNonNull(source, "fallback"));
    }

    @Override
    public GuardedPrice price(Use use, Instant now) {
        List<GuardedPrice> refused = new ArrayList<>(links.size());
        for (PriceSource link : links) {
            GuardedPrice answer = link.price(use, now);
            if (answer.usable().isPresent()) {
                return answer;
            }
            refused.add(answer);
        }
        List<Refusal> reasons = new ArrayList<>();
        for (int i = 0; i < refused.size(); i++) {
            String name = "link " + (i + 1);
            refused.get(i).reasons().forEach(reason -> reasons.add(reason.inPart(name)));
        }
        return new Refused(refused.get(0).aggregate(), reasons);
    }
}
