package io.github.garboard.liquidation.laws;

import io.github.garboard.liquidation.Candidate;
import io.github.garboard.liquidation.order.PositionOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every position order keeps: it is total, so that a ranking does not depend on the order in which positions were
 * found.
 *
 * @param <K> the type of position names of the order under test
 */
public interface PositionOrderLaws<K> {

    /** Returns the order under test. */
    PositionOrder<K> order();

    /** Returns candidates, equally preferred ones among them; {@link Candidates#any()} serves integer names. */
    Arbitrary<Candidate<K>> candidates();

    /** Returns {@link #candidates()} to the properties of this interface. */
    @Provide
    default Arbitrary<Candidate<K>> lawCandidates() {
        return candidates();
    }

    /** Returns lists of {@link #candidates()} to the properties of this interface. */
    @Provide
    default Arbitrary<List<Candidate<K>>> lawAccounts() {
        return candidates().list().ofMaxSize(12);
    }

    /** A candidate compares equal to itself. */
    @Property
    default void candidateComparesEqualToItself(@ForAll("lawCandidates") Candidate<K> one) {
        Law.require(order().compare(one, one) == 0, "compare(x, x) is " + order().compare(one, one));
    }

    /** If one comes before another, the other comes after it. */
    @Property
    default void orderIsAntisymmetric(
            @ForAll("lawCandidates") Candidate<K> first, @ForAll("lawCandidates") Candidate<K> second) {
        int there = Integer.signum(order().compare(first, second));
        int back = Integer.signum(order().compare(second, first));
        Law.require(there == -back, first + " against " + second + ": " + there + " and " + back);
    }

    /** If one comes before another and that before a third, the first comes before the third. */
    @Property
    default void orderIsTransitive(
            @ForAll("lawCandidates") Candidate<K> first,
            @ForAll("lawCandidates") Candidate<K> second,
            @ForAll("lawCandidates") Candidate<K> third) {
        boolean chained = order().compare(first, second) <= 0 && order().compare(second, third) <= 0;
        Law.require(
                !chained || order().compare(first, third) <= 0,
                first + " <= " + second + " <= " + third + ", but not the first and the third");
    }

    /** Candidates of different indexes never tie. */
    @Property
    default void differentPositionsNeverTie(
            @ForAll("lawCandidates") Candidate<K> first, @ForAll("lawCandidates") Candidate<K> second) {
        Law.require(
                first.index() == second.index() || order().compare(first, second) != 0, first + " ties with " + second);
    }

    /** A ranking does not depend on the order in which the candidates come. */
    @Property
    default void rankingIsIndependentOfInputOrder(
            @ForAll("lawAccounts") List<Candidate<K>> candidates, @ForAll Random random) {
        Set<Integer> indexes = new HashSet<>();
        List<Candidate<K>> account = new ArrayList<>(candidates);
        account.removeIf(candidate -> !indexes.add(candidate.index()));
        List<Candidate<K>> shuffled = new ArrayList<>(account);
        Collections.shuffle(shuffled, random);
        List<Candidate<K>> ranked = order().rank(account);
        Law.require(ranked.equals(order().rank(shuffled)), "ranked " + ranked + ", or " + order().rank(shuffled));
        Law.require(new HashSet<>(ranked).equals(new HashSet<>(account)), "ranked " + ranked + " of " + account);
    }
}
