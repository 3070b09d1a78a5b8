import { createApp } from 'vue'
import { createPinia } from 'pinia'
import App from './App.vue'
import { plantIcons } from './components/icons'
import { i18n, language, speak } from './i18n'
import { keepPages } from './pageFiles'
import { router } from './router'
import './styles/tokens.css'
import './styles/ground.css'
import './styles/controls.css'
import './styles/parts.css'
import './styles/shell.css'
import './styles/element.css'

plantIcons()
speak(language())
keepPages(router)
createApp(App).use(createPinia()).use(i18n).use(router).mount('#app')
