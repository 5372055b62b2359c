package io.github.garboard.collateral.valuation;

import io.github.garboard.collateral.valuation.ValueCut.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies {@link CollateralTerms} to holdings valued without them: see there for the rule and the proof. */
final class LimitedValues<A> {

    private static final double SLACK = 1e-9;

    private final CollateralTerms<? super A> terms;
    private final Map<Object, Group<A>> groups = new LinkedHashMap<>();
    private final List<Member<A>> members = new ArrayList<>();

    private LimitedValues(CollateralTerms<? super A> terms) {
        this.terms = terms;
    }

    static <A> BasketValuation<A> of(BasketValuation<A> plain, CollateralTerms<? super A> terms) {
        LimitedValues<A> limited = new LimitedValues<>(terms);
        plain.parts().forEach(limited::add);
        double total = limited.total();
        limited.groups.values().forEach(group -> group.cut(total));
        return new BasketValuation<>(limited.members.stream()
                .map(member -> member.plain.withCuts(member.cuts))
                .toList());
    }

    private void add(HoldingValuation<A> plain) {
        A asset = plain.holding().asset();
        Member<A> member = new Member<>(plain, terms.assetLimit().apply(asset));
        members.add(member);
        if (!terms.eligible().test(asset)) {
            member.cutTo(0, Reason.INELIGIBLE);
            return;
        }
        member.cutTo(member.limit.value(), Reason.ASSET_VALUE);
        Optional<Issuer> issuer = terms.issuer().apply(asset);
        Object key = issuer.isPresent() ? issuer.get() : member;
        ConcentrationLimit limit = issuer.map(Issuer::limit).orElse(ConcentrationLimit.NONE);
        groups.computeIfAbsent(key, k -> new Group<>(limit)).members.add(member);
    }

    /** The largest total that all share limits allow. */
    private double total() {
        double total = Double.POSITIVE_INFINITY;
        double next = members.stream().mapToDouble(member -> member.value).sum();
        while (next < total) {
            total = next;
            double constant = 0;
            double slope = 0;
            for (Group<A> group : groups.values()) {
                Line line = group.lineAt(total);
                constant += line.constant;
                slope += line.slope;
            }
            if (slope > 1 - SLACK) {
                return total; // the shares add up to 1: the total they were found at is the solution
            }
            next = constant / (1 - slope);
        }
        return total;
    }

    private static boolean exceeds(double value, double limit) {
        return value > limit * (1 + SLACK);
    }

    private record Line(double constant, double slope) {}

    private static final class Member<A> {
        private final HoldingValuation<A> plain;
        private final ConcentrationLimit limit;
        private final List<ValueCut> cuts = new ArrayList<>();
        private double value;

        Member(HoldingValuation<A> plain, ConcentrationLimit limit) {
            this.plain = plain;
            this.limit = limit;
            this.value = plain.collateralValue();
        }

        boolean shareLimited(double total) {
            return limit.share() < 1 && exceeds(value, limit.share() * total);
        }

        void cutTo(double most, Reason reason) {
            if (value > most) {
                cuts.add(new ValueCut(reason, value - most));
                value = most;
            }
        }
    }

    private static final class Group<A> {
        private final ConcentrationLimit limit;
        private final List<Member<A>> members = new ArrayList<>();

        Group(ConcentrationLimit limit) {
            this.limit = limit;
        }

        Line lineAt(double total) {
            double constant = 0;
            double slope = 0;
            for (Member<A> member : members) {
                if (member.shareLimited(total)) {
                    slope += member.limit.share();
                } else {
                    constant += member.value;
                }
            }
            double sum = constant + slope * total;
            double share = limit.share() * total;
            if (sum > limit.value() && !exceeds(limit.value(), share)) {
                return new Line(limit.value(), 0);
            }
            return limit.share() < 1 && exceeds(sum, share) ? new Line(0, limit.share()) : new Line(constant, slope);
        }

        void cut(double total) {
            double sum = 0;
            for (Member<A> member : members) {
                if (member.shareLimited(total)) {
                    member.cutTo(member.limit.share() * total, Reason.ASSET_SHARE);
                }
                sum += member.value;
            }
            double share = limit.share() * total;
            if (sum > limit.value() && !exceeds(limit.value(), share)) {
                cutInProportion(limit.value() / sum, Reason.ISSUER_VALUE);
            } else if (limit.share() < 1 && exceeds(sum, share)) {
                cutInProportion(share / sum, Reason.ISSUER_SHARE);
            }
        }

        private void cutInProportion(double kept, Reason reason) {
            members.forEach(member -> member.cutTo(member.value * kept, reason));
        }
    }
}
