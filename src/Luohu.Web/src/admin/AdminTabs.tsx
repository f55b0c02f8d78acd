import { Tabs } from '../components/Tabs'

/** The pages of the administrator. */
export const AdminTabs = () => (
  <Tabs
    label="管理"
    tabs={[
      ['/admin/people', '人员'],
      ['/admin/keys', '密钥'],
      ['/admin/openings', '开放'],
      ['/admin/deliveries', '投递'],
      ['/admin/log', '日志'],
      ['/admin/plan', '计划'],
    ]}
  />
)
