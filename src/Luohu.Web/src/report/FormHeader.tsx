import { addressOf } from '../api/client'
import type { Api } from '../api/types'
import { Day, Moment } from '../components/Moment'
import { MonthPicker } from '../components/MonthPicker'
import { PageHeader } from '../components/PageHeader'

/** What is reported here, until when, and when it is published: both dates, so that none is taken for the other. */
export function FormHeader({ form }: { form: Api<'Form'> }) {
  return (
    <>
      <PageHeader title={`报送${form.periodText}数据`} focus={false}>
        <MonthPicker period={form.period} text={form.periodText} from={(month) => month.state !== 'notOver'} pathOf={(period) => `/report/${period}`} />
        <a class="button" href={addressOf(`/templates/${form.period}`)} download>
          下载Excel报送表
        </a>
      </PageHeader>
      <p class="dates">
        <b>{form.department.name}</b>
        <span class={form.overdue ? 'strong' : undefined}>
          <Day date={form.dueDate} />
          前报送为按时
        </span>
        <span>
          <Day date={form.publishingDate} />
          编发通报
        </span>
        {form.closesAt !== undefined && (
          <span>
            <Moment at={form.closesAt} />
            关闭，此后不能修改
          </span>
        )}
        <span>{form.stateText}</span>
      </p>
    </>
  )
}
