import { render } from 'preact'
import './styles/index.css'
import { App } from './shell/App'
import { startPreferences } from './shell/preferences'
import { startRouter } from './shell/router'

startPreferences()
startRouter()
const root = document.getElementById('app')
if (root) render(<App />, root)
