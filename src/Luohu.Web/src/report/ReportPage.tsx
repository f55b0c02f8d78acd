import type { Api, Period } from '../api/types'
import { Resource } from '../components/Resource'
import { ReportForm } from './ReportForm'

/** 报送: one row an indicator that is due this month. */
export function ReportPage({ period }: { period: Period }) {
  return (
    <Resource<Api<'Form'>> path={`/forms/${period}`} what="报送表">
      {(form, reload) => <ReportForm key={`${form.period}${form.draft?.etag ?? ''}`} form={form} reload={reload} />}
    </Resource>
  )
}
