//! The operations on payment terms; everything they look at stands in the request.

use super::reply::{ClaimedInterest, ClaimedLateInterest, ReducedTax, Reply, ScheduledPayments, ScheduledPaymentsMany};
use super::request::{ClaimLateInterest, ReduceTax, SchedulePayments, SchedulePaymentsMany};
use super::stateless::within_list;
use crate::invoice::{late_interest, schedule_payments, with_reduced_tax};

pub(super) fn schedule_one(request: &SchedulePayments) -> Reply<ScheduledPayments> {
    match schedule_payments(&request.schedule) {
        Ok(schedule) => Reply::Accepted(ScheduledPayments { schedule }),
        Err(rejection) => rejection.within("schedule").into(),
    }
}

pub(super) fn schedule_many(request: &SchedulePaymentsMany) -> Reply<ScheduledPaymentsMany> {
    let schedules = request.schedules.iter().enumerate();
    let replies = schedules.map(|(index, asked)| match schedule_payments(asked) {
        Ok(schedule) => Reply::Accepted(ScheduledPayments { schedule }),
        Err(rejection) => within_list(rejection, "schedules", index).into(),
    });
    Reply::Accepted(ScheduledPaymentsMany { replies: replies.collect() })
}

pub(super) fn reduce(request: &ReduceTax) -> Reply<ReducedTax> {
    match with_reduced_tax(&request.document, &request.terms) {
        Ok(document) => Reply::Accepted(ReducedTax { document }),
        Err(rejection) => rejection.into(),
    }
}

pub(super) fn interest_each(request: &ClaimLateInterest) -> Reply<ClaimedLateInterest> {
    let replies = request.claims.iter().enumerate().map(|(index, claim)| match late_interest(claim) {
        Ok(interest_due) => Reply::Accepted(ClaimedInterest { interest_due }),
        Err(rejection) => within_list(rejection, "claims", index).into(),
    });
    Reply::Accepted(ClaimedLateInterest { replies: replies.collect() })
}
